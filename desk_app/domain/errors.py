"""What can go wrong, in families. An error carries a code and named facts; ``services.wording`` makes the sentence."""


class DeskError(Exception):
    """Something an officer must be told: ``code`` names it for ever, ``facts`` fill its sentence."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})"


class RuleBroken(DeskError):
    """What was asked breaks a rule; the officer can change it. A fact ``field`` names the place on the form."""


class RecordChanged(DeskError):
    """Somebody else changed the same dossier since it was read; offer to reload."""


class Trouble(DeskError):
    """The world failed us: disk, lock, database, printer. Says what to do next."""


class FileRefused(DeskError):
    """An incoming file was not taken, and nothing was changed by it."""
