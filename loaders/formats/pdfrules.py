"""The lines and bullets that a page of a PDF draws, where they stand when the page is turned upright."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from loaders.formats.pagelayout import Run
from loaders.formats.pagerules import Rule

__all__ = ["Drawn", "drawn", "turned"]

MAX_OBJECTS = 20_000
"""Things on a page; a page with more is a map or a drawing, and its lines are no tables."""
MAX_SEGMENTS = 2_000
LEAST_LENGTH = 6.0
STRAIGHT = 0.8
"""Points; shorter and more slanting lines belong to pictures."""

DOT = (1.5, 6.0)
"""Points: how wide and high a bullet is that is drawn instead of written."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a page draws that parts or marks its text."""

    upright: list[Rule]
    level: list[Rule]
    bullets: list[Run]


def turned(left: float, bottom: float, right: float, top: float, quarter: int) -> Box:
    """A box of PDF's coordinates as left, top, right and bottom, counted downwards, on the page turned upright.

    Args:
        left, bottom, right, top: the box, counted upwards.
        quarter: the quarter turns, clockwise, by which the page's text is turned.
    """
    if quarter == 1:
        left, right, bottom, top = -top, -bottom, left, right
    elif quarter == 2:
        left, right, bottom, top = -right, -left, -top, -bottom
    elif quarter == 3:
        left, right, bottom, top = bottom, top, -right, -left
    return left, -top, right, -bottom


def drawn(page: pdfium.PdfPage, quarter: int) -> Drawn:
    """The lines and bullets of a page; none where it is a drawing."""
    result = Drawn([], [], [])
    if raw.FPDFPage_CountObjects(page) > MAX_OBJECTS:
        return result
    for path in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        left, bottom, right, top = path.get_bounds()
        box = turned(left, bottom, right, top, quarter)
        if _is_dot(box):
            result.bullets.append(Run("•", *box))
            continue
        for x0, y0, x1, y1 in _segments(path):
            left, top, right, bottom = turned(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), quarter)
            if right - left <= STRAIGHT and bottom - top >= LEAST_LENGTH:
                result.upright.append(Rule((left + right) / 2, top, bottom))
            elif bottom - top <= STRAIGHT and right - left >= LEAST_LENGTH:
                result.level.append(Rule((top + bottom) / 2, left, right))
    return result


def _is_dot(box: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return DOT[0] <= width <= DOT[1] and DOT[0] <= height <= DOT[1] and abs(width - height) < DOT[0] / 2


def _segments(path: pdfium.PdfObject) -> list[Box]:
    """The straight pieces of a path, in the page's coordinates."""
    count = raw.FPDFPath_CountSegments(path)
    if not 2 <= count <= MAX_SEGMENTS:
        return []
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    pieces: list[Box] = []
    here = begin = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            pieces.append((*here, *point))
        here = point
        if raw.FPDFPathSegment_GetClose(segment):
            pieces.append((*here, *begin))
            here = begin
    return pieces
