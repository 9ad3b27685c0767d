"""Form 03: why a dossier is not taken in, "Phiếu từ chối tiếp nhận giải quyết hồ sơ"."""

from dataclasses import dataclass, field

from desk_app.domain.papers.common import Letterhead, Marks, PaperPerson, request_in_words
from desk_app.domain.papers.saying import Vocabulary, flag
from desk_app.domain.papers.supplement import FOR_THE_APPLICANT


@dataclass(frozen=True)
class RefusalPaper:
    """Form 03. A refused dossier may have no code: a refusal is a record of its own.

    ``reasons`` are whole sentences, one a paragraph; ``legal_ground`` is what they rest on where no sentence says it;
    ``advice`` tells where to go or what to do instead. ``papers_returned`` and ``nothing_charged`` choose sentences of
    the form. The name of a signer stays blank when empty.
    """

    letterhead: Letterhead
    desk_name: str
    owner: PaperPerson
    request: str
    reasons: tuple[str, ...]
    submitter_name: str
    officer_name: str
    code: str = ""
    procedure_code: str = ""
    request_detail: str = ""
    legal_ground: str = ""
    advice: str = ""
    papers_returned: bool = True
    nothing_charged: bool = True
    version: int = 1
    copies: tuple[str, ...] = FOR_THE_APPLICANT
    marks: Marks = field(default_factory=Marks)


REFUSAL = Vocabulary[RefusalPaper](
    words={
        "code": lambda paper: paper.code,
        "desk_name": lambda paper: paper.desk_name,
        "owner_name": lambda paper: paper.owner.name.upper(),
        "owner_number": lambda paper: paper.owner.number_in_words(),
        "owner_address": lambda paper: paper.owner.address,
        "phone": lambda paper: paper.owner.phone,
        "email": lambda paper: paper.owner.email,
        "request": lambda paper: request_in_words(paper.request, paper.procedure_code, paper.request_detail),
        "legal_ground": lambda paper: paper.legal_ground,
        "advice": lambda paper: paper.advice,
        "papers_returned": lambda paper: flag(paper.papers_returned),
        "nothing_charged": lambda paper: flag(paper.nothing_charged),
        "submitter_name": lambda paper: paper.submitter_name,
        "officer_name": lambda paper: paper.officer_name,
    },
    lists={"reasons": lambda paper: paper.reasons},
)
