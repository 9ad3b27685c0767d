"""Form 01, the receipt: on A5, on A4, and both copies side by side on A4 landscape."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache

from typing import Any, Literal

from reportlab.pdfgen.canvas import Canvas

import resources
from desk_app.domain.papers import ReceiptPaper, receipt_words
from desk_app.printing import fields as drawn
from desk_app.printing.flow import Page, paginate
