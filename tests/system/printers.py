"""A CUPS of our own: settings, socket and spool in one folder, where its printers write files. No systemd, no port."""

import getpass
import subprocess
from pathlib import Path

from tests.system.household import Household, until

CUPSD = "/usr/sbin/cupsd"

SETTINGS = """\
Listen {folder}/cups.sock
LogLevel warn
PageLogFormat {log}
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""

PAGE_LOG = "%p copies=%{copies} tray=%{InputSlot} media=%{media}"
"""One line a job: what CUPS was told about it."""

FILES = """\
ServerRoot {folder}/root
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/tmp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
FileDevice Yes
"""

PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: UTF-8
*PCFileName: "FILE.PPD"
*Manufacturer: "Desk"
*Product: "(File)"
*ModelName: "Desk File Printer"
*ShortNickName: "Desk File Printer"
*NickName: "Desk File Printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize A5/A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion A5/A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A5/A5: "0 0 420 595"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
*OpenUI *InputSlot/Media Source: PickOne
*OrderDependency: 20 AnySetup *InputSlot
*DefaultInputSlot: Upper
*InputSlot Upper/Khay trên: "<</MediaPosition 0>>setpagedevice"
*InputSlot Lower/Khay dưới A5: "<</MediaPosition 1>>setpagedevice"
*CloseUI: *InputSlot
*DefaultFont: Courier
"""
"""The description of a printer that takes A4 and A5, has two trays, and wants PDF."""


class PrintShop:
    """CUPS at work. Who is to print there is given :attr:`environment`."""

    def __init__(self, household: Household, folder: Path) -> None:
        self.folder = folder
        self.environment = {"CUPS_SERVER": str(folder / "cups.sock")}
        self._household = household
        (folder / "out").mkdir()
        for name in ("root", "cache", "state", "spool", "tmp"):
            (folder / name).mkdir()
        (folder / "cupsd.conf").write_text(SETTINGS.format(folder=folder, log=PAGE_LOG), encoding="utf-8")
        (folder / "cups-files.conf").write_text(FILES.format(folder=folder), encoding="utf-8")
        (folder / "file.ppd").write_text(PPD, encoding="utf-8")
        household.start([CUPSD, "-f", "-c", folder / "cupsd.conf", "-s", folder / "cups-files.conf"], "cupsd")
        until(self._answers, "cupsd answers on its socket")

    def add(self, name: str) -> None:
        """A printer of that name that writes what it prints into :meth:`paper`."""
        self.tool("lpadmin", "-p", name, "-E", "-v", f"file:{self.paper(name)}", "-P", str(self.folder / "file.ppd"))

    def paper(self, name: str) -> Path:
        """Where the paper of a printer comes out; the newest job replaces the one before."""
        return self.folder / "out" / f"{name}.pdf"

    def printed(self, name: str) -> Path:
        """The same, waited for until the queue has nothing left to do."""
        until(lambda: self.paper(name).exists() and not self.waiting(name), f"{name} prints")
        return self.paper(name)

    def waiting(self, name: str) -> int:
        """How many jobs wait or are being printed."""
        return len(self.tool("lpstat", "-W", "not-completed", "-o", name).splitlines())

    def told(self, name: str) -> list[str]:
        """What CUPS was told about each job that this printer has printed: copies, tray and paper."""
        log = self.folder / "page.log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return [line.removeprefix(f"{name} ") for line in lines if line.startswith(f"{name} ")]

    def tool(self, *words: str) -> str:
        """One of CUPS' own tools (``lpadmin``, ``lpstat``, ``cupsdisable``, ``cupsreject`` …)."""
        if words[0] in ("lpadmin", "cupsdisable", "cupsenable", "cupsreject", "cupsaccept"):
            words = (f"/usr/sbin/{words[0]}", "-U", getpass.getuser(), *words[1:])
        return self._household.run(words, self.environment)

    def _answers(self) -> bool:
        asked = ["lpstat", "-r"]
        answer = subprocess.run(
            asked, env=self._household.environment | self.environment, check=False, capture_output=True
        )
        return b"scheduler is running" in answer.stdout
