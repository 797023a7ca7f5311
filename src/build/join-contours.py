"""Joins the overlapping contours of every glyph: JavaFX fills large glyphs by the even-odd rule, which leaves holes where contours overlap."""
import sys
from booleanOperations.booleanGlyph import BooleanGlyph
from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.filterPen import ContourFilterPen
from fontTools.pens.pointPen import SegmentToPointPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont


class Elevated(ContourFilterPen):
    """Writes quadratic curves as the same cubic ones, which the union needs."""
    def filterContour(self, contour):
        cubic, here = [], None
        for op, points in contour:
            if op == 'qCurveTo':
                if points[-1] is None:  # no point on the curve
                    start = tuple((a + b) / 2 for a, b in zip(points[-2], points[0]))
                    points = points[:-1] + (start,)
                    cubic = [('moveTo', (start,))]
                    here = start
                for c, end in decomposeQuadraticSegment(points):
                    one = tuple(a + 2 / 3 * (b - a) for a, b in zip(here, c))
                    two = tuple(a + 2 / 3 * (b - a) for a, b in zip(end, c))
                    cubic.append(('curveTo', (one, two, end)))
                    here = end
            else:
                cubic.append((op, points))
                here = points[-1] if points else here
        return cubic


def corners(glyph):
    """The points on the curves of a glyph: where contours crossed, there are others after the union."""
    return {(round(x), round(y)) for contour in glyph.contours for kind, (x, y), *_ in contour._points if kind}


for path in sys.argv[1:]:
    font = TTFont(path, recalcTimestamp=False)
    glyphs, glyf, hmtx = font.getGlyphSet(), font['glyf'], font['hmtx']
    changed = 0
    outlines = {}
    for name in font.getGlyphOrder():
        if glyf[name].numberOfContours == 0:
            continue
        flat = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(flat)
        glyph = BooleanGlyph()
        flat.replay(Elevated(SegmentToPointPen(glyph.getPointPen())))
        before = corners(glyph)
        union = glyph.removeOverlap()
        if corners(union) == before:
            continue  # counters and dots, which do not overlap
        pen = TTGlyphPen(None)
        union.draw(Cu2QuPen(pen, 0.5, reverse_direction=True))
        outlines[name] = pen.glyph()
    for name, joined in outlines.items():
        glyf[name] = joined
        joined.recalcBounds(glyf)
        hmtx[name] = (hmtx[name][0], joined.xMin)
    print(path, len(outlines), 'glyphs joined')
    font.save(path)
