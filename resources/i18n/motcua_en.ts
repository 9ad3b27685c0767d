<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message numerus="yes">
        <source>%n line(s) came back</source>
        <translation><numerusform>%n line came back</numerusform><numerusform>%n lines came back</numerusform></translation>
    </message>
</context>
<context>
    <name>ApologyPanel</name>
    <message numerus="yes">
        <source>%n dossier(s) stay behind.</source>
        <translation><numerusform>%n dossier stays behind.</numerusform><numerusform>%n dossiers stay behind.</numerusform></translation>
    </message>
</context>
<context>
    <name>CalendarsPanel</name>
    <message numerus="yes">
        <source>%n dossier(s); the printed dates stay</source>
        <translation><numerusform>%n dossier; the printed date stays</numerusform><numerusform>%n dossiers; the printed dates stay</numerusform></translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation><numerusform>%n row</numerusform><numerusform>%n rows</numerusform></translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message numerus="yes">
        <source>; %n settled on the spot, without one</source>
        <translation><numerusform>; %n settled on the spot, without one</numerusform><numerusform>; %n settled on the spot, without one</numerusform></translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation><numerusform>%n working day</numerusform><numerusform>%n working days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Late %n day(s)</source>
        <translation><numerusform>Late %n day</numerusform><numerusform>Late %n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Waiting %n day(s)</source>
        <translation><numerusform>Waiting %n day</numerusform><numerusform>Waiting %n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the oldest has waited %n day(s)</source>
        <translation><numerusform>the oldest has waited %n day</numerusform><numerusform>the oldest has waited %n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more week(s)</source>
        <translation><numerusform>%n more week</numerusform><numerusform>%n more weeks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off</source>
        <translation><numerusform>%n day off</numerusform><numerusform>%n days off</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation><numerusform>%n copy</numerusform><numerusform>%n copies</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation><numerusform>%n original</numerusform><numerusform>%n originals</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Given back to the applicant: %n paper(s).</source>
        <translation><numerusform>Given back to the applicant: %n paper.</numerusform><numerusform>Given back to the applicant: %n papers.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still at the desk.</source>
        <translation><numerusform>%n paper still at the desk.</numerusform><numerusform>%n papers still at the desk.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of apology made.</source>
        <translation><numerusform>%n letter of apology made.</numerusform><numerusform>%n letters of apology made.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) stay behind:</source>
        <translation><numerusform>%n dossier stays behind:</numerusform><numerusform>%n dossiers stay behind:</numerusform></translation>
    </message>
</context>
<context>
    <name>DayEndPage</name>
    <message numerus="yes">
        <source>%n outcome(s)</source>
        <translation><numerusform>%n outcome</numerusform><numerusform>%n outcomes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) back</source>
        <translation><numerusform>%n line back</numerusform><numerusform>%n lines back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The hand count differs in %n row(s).</source>
        <translation><numerusform>The hand count differs in %n row.</numerusform><numerusform>The hand count differs in %n rows.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) waiting</source>
        <translation><numerusform>%n line waiting</numerusform><numerusform>%n lines waiting</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) without answer</source>
        <translation><numerusform>%n batch without answer</numerusform><numerusform>%n batches without answer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation><numerusform>%n difference</numerusform><numerusform>%n differences</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to count</source>
        <translation><numerusform>%n row to count</numerusform><numerusform>%n rows to count</numerusform></translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation><numerusform>%n paper</numerusform><numerusform>%n papers</numerusform></translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message numerus="yes">
        <source>Make %n letter(s)</source>
        <translation><numerusform>Make %n letter</numerusform><numerusform>Make %n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation><numerusform>%n dossier</numerusform><numerusform>%n dossiers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>the newest %n dossier(s)</source>
        <translation><numerusform>the newest dossier</numerusform><numerusform>the newest %n dossiers</numerusform></translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message numerus="yes">
        <source>Hand over %n dossier(s)</source>
        <translation><numerusform>Hand over %n dossier</numerusform><numerusform>Hand over %n dossiers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take over %n dossier(s)</source>
        <translation><numerusform>Take over %n dossier</numerusform><numerusform>Take over %n dossiers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take in %n result(s)</source>
        <translation><numerusform>Take in %n result</numerusform><numerusform>Take in %n results</numerusform></translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
</context>
<context>
    <name>NextBatch</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation><numerusform>%n line</numerusform><numerusform>%n lines</numerusform></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation><numerusform>%n working day</numerusform><numerusform>%n working days</numerusform></translation>
    </message>
</context>
<context>
    <name>PaperStrips</name>
    <message numerus="yes">
        <source>%n receipt(s) not printed yet.</source>
        <translation><numerusform>%n receipt not printed yet.</numerusform><numerusform>%n receipts not printed yet.</numerusform></translation>
    </message>
</context>
<context>
    <name>PileCounted</name>
    <message numerus="yes">
        <source>%n scanned</source>
        <translation><numerusform>%n scanned</numerusform><numerusform>%n scanned</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) along</source>
        <translation><numerusform>%n goes along</numerusform><numerusform>%n go along</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n kept back</source>
        <translation><numerusform>%n kept back</numerusform><numerusform>%n kept back</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n there</source>
        <translation><numerusform>%n there</numerusform><numerusform>%n there</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation><numerusform>%n missing</numerusform><numerusform>%n missing</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n too much</source>
        <translation><numerusform>%n too much</numerusform><numerusform>%n too much</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation><numerusform>%n ready</numerusform><numerusform>%n ready</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) behind</source>
        <translation><numerusform>%n stays behind</numerusform><numerusform>%n stay behind</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) handed over</source>
        <translation><numerusform>%n dossier handed over</numerusform><numerusform>%n dossiers handed over</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) taken over.</source>
        <translation><numerusform>%n dossier taken over.</numerusform><numerusform>%n dossiers taken over.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) of the slip are missing and stay on the list of what nobody took.</source>
        <translation><numerusform>%n dossier of the slip is missing and stays on the list of what nobody took.</numerusform><numerusform>%n dossiers of the slip are missing and stay on the list of what nobody took.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) taken in</source>
        <translation><numerusform>%n result taken in</numerusform><numerusform>%n results taken in</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them came early: tell the people.</source>
        <translation><numerusform>%n of them came early: tell the person.</numerusform><numerusform>%n of them came early: tell the people.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stay in the pile.</source>
        <translation><numerusform>%n line stays in the pile.</numerusform><numerusform>%n lines stay in the pile.</numerusform></translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Printed %n time(s) before.</source>
        <translation><numerusform>Printed once before.</numerusform><numerusform>Printed %n times before.</numerusform></translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%n result(s) came before the day.</source>
        <translation><numerusform>%n result came before the day.</numerusform><numerusform>%n results came before the day.</numerusform></translation>
    </message>
</context>
<context>
    <name>ReturningPage</name>
    <message numerus="yes">
        <source>%n result(s) handed back.</source>
        <translation><numerusform>%n result handed back.</numerusform><numerusform>%n results handed back.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stay in the pile.</source>
        <translation><numerusform>%n line stays in the pile.</numerusform><numerusform>%n lines stay in the pile.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n scanned</source>
        <translation><numerusform>%n scanned</numerusform><numerusform>%n scanned</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation><numerusform>%n ready</numerusform><numerusform>%n ready</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation><numerusform>%n late</numerusform><numerusform>%n late</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without mandate</source>
        <translation><numerusform>%n without mandate</numerusform><numerusform>%n without mandate</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s)</source>
        <translation><numerusform>%n stays</numerusform><numerusform>%n stay</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Hand back %n ready one(s)</source>
        <translation><numerusform>Hand back %n ready one</numerusform><numerusform>Hand back %n ready ones</numerusform></translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n page</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
</context>
<context>
    <name>TakingPanel</name>
    <message numerus="yes">
        <source>%n dossier(s) too much.</source>
        <translation><numerusform>%n dossier too much.</numerusform><numerusform>%n dossiers too much.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) not scanned yet:</source>
        <translation><numerusform>%n dossier not scanned yet:</numerusform><numerusform>%n dossiers not scanned yet:</numerusform></translation>
    </message>
</context>
</TS>
