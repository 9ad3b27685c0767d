"""What is counted in a sentence: one day, two days. Qt's own plural forms, which its reader finds behind a ``tr`` only.

``translate()`` with a number is passed over by lupdate, and ``{count} day(s)`` is no English: every counted word that
is said outside a widget stands here, under one roof, so that both languages have its forms.
"""

from PySide6.QtCore import QObject


class Counted(QObject):
    """Words with a number in them; each method takes the number, 0 and more."""

    def days(self, count: int) -> str:
        return self.tr("%n day(s)", "", count)

    def working_days(self, count: int) -> str:
        return self.tr("%n working day(s)", "", count)

    def late_days(self, count: int) -> str:
        return self.tr("Late %n day(s)", "", count)

    def waiting_days(self, count: int) -> str:
        return self.tr("Waiting %n day(s)", "", count)

    def oldest_days(self, count: int) -> str:
        return self.tr("the oldest has waited %n day(s)", "", count)

    def more_weeks(self, count: int) -> str:
        return self.tr("%n more week(s)", "", count)

    def days_off(self, count: int) -> str:
        return self.tr("%n day(s) off", "", count)

    def pages(self, count: int) -> str:
        return self.tr("%n page(s)", "", count)

    def files(self, count: int) -> str:
        return self.tr("%n file(s)", "", count)

    def copies(self, count: int) -> str:
        return self.tr("%n copy(ies)", "", count)

    def originals(self, count: int) -> str:
        return self.tr("%n original(s)", "", count)

    def papers_given_back(self, count: int) -> str:
        return self.tr("Given back to the applicant: %n paper(s).", "", count)

    def papers_left(self, count: int) -> str:
        return self.tr("%n paper(s) still at the desk.", "", count)

    def letters_made(self, count: int) -> str:
        return self.tr("%n letter(s) of apology made.", "", count)

    def stay_behind(self, count: int) -> str:
        return self.tr("%n dossier(s) stay behind:", "", count)


class PileCounted(QObject):
    """What piles are counted by: scanned, going along, missing, too much, ready; and how many went where."""

    def scanned(self, count: int) -> str:
        return self.tr("%n scanned", "", count)

    def going(self, count: int) -> str:
        return self.tr("%n go(es) along", "", count)

    def kept_back(self, count: int) -> str:
        return self.tr("%n kept back", "", count)

    def there(self, count: int) -> str:
        return self.tr("%n there", "", count)

    def missing(self, count: int) -> str:
        return self.tr("%n missing", "", count)

    def too_much(self, count: int) -> str:
        return self.tr("%n too much", "", count)

    def ready(self, count: int) -> str:
        return self.tr("%n ready", "", count)

    def staying(self, count: int) -> str:
        return self.tr("%n stay(s) behind", "", count)

    def handed_over(self, count: int) -> str:
        return self.tr("%n dossier(s) handed over", "", count)

    def taken_over(self, count: int) -> str:
        return self.tr("%n dossier(s) taken over.", "", count)

    def missing_of_slip(self, count: int) -> str:
        return self.tr("%n dossier(s) of the slip are missing and stay on the list of what nobody took.", "", count)

    def results_in(self, count: int) -> str:
        return self.tr("%n result(s) taken in", "", count)

    def came_early(self, count: int) -> str:
        return self.tr("%n of them came early: tell the people.", "", count)

    def lines_stay(self, count: int) -> str:
        return self.tr("%n line(s) stay in the pile.", "", count)


counted = Counted()
"""A QObject without a parent or a thread of its own: it may be asked from anywhere in the window."""

piles = PileCounted()
