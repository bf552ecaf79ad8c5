"""The straight lines that a page of a PDF draws, where they stand when the page is turned upright."""

from __future__ import annotations

import ctypes

import pypdfium2 as pdfium
from pypdfium2 import raw

from loaders.pagerules import Rule

__all__ = ["drawn_rules", "turned"]

MAX_OBJECTS = 20_000
"""Things on a page; a page with more is a map or a drawing, and its lines are no tables."""
MAX_SEGMENTS = 2_000
LEAST_LENGTH = 6.0
STRAIGHT = 0.8
"""Points; shorter and more slanting lines belong to pictures."""

Box = tuple[float, float, float, float]


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


def drawn_rules(page: pdfium.PdfPage, quarter: int) -> tuple[list[Rule], list[Rule]]:
    """The upright and the level lines of a page; none where it is a drawing."""
    upright: list[Rule] = []
    level: list[Rule] = []
    if raw.FPDFPage_CountObjects(page) > MAX_OBJECTS:
        return upright, level
    for path in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        for x0, y0, x1, y1 in _segments(path):
            box = turned(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), quarter)
            left, top, right, bottom = box
            if right - left <= STRAIGHT and bottom - top >= LEAST_LENGTH:
                upright.append(Rule((left + right) / 2, top, bottom))
            elif bottom - top <= STRAIGHT and right - left >= LEAST_LENGTH:
                level.append(Rule((top + bottom) / 2, left, right))
    return upright, level


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
