package dev.tideline.apps.cli;

import dev.tideline.simulation.Curve;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Prints a curve as a table, a line a policy. */
final class CurveTable {

    private CurveTable() {}

    static void print(List<Curve.Point> points, Writer out) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "%6s %6s %13s %14s %10s %10s\n",
                "misses",
                "gap",
                "false closes",
                "of a thousand",
                "half in",
                "9 of 10 in"));
        for (Curve.Point point : points) {
            out.write(String.format(
                    Locale.ROOT,
                    "%6d %4d h %13s %14.1f %10s %10s\n",
                    point.misses(),
                    point.gap().toHours(),
                    Numbers.grouped(point.falseCloses()),
                    point.falseShare(),
                    ScoreReport.hours(point.delay()),
                    ScoreReport.hours(point.longDelay())));
        }
    }
}
