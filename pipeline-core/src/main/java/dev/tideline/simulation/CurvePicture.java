package dev.tideline.simulation;

import dev.tideline.simulation.Curve.Point;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Draws a {@link Curve} as SVG: to the right a longer delay, upwards more false closes, a line a gap, a dot a number of misses. */
public final class CurvePicture {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 520;
    private static final int LEFT = 70;
    private static final int RIGHT = 170;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;

    /** Told apart by people who see colours differently (Okabe and Ito). */
    private static final List<String> COLOURS = List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00");

    private static final List<Double> HOURS = List.of(1.0, 2.0, 4.0, 8.0, 16.0, 24.0, 48.0, 96.0, 192.0);

    private final StringBuilder svg = new StringBuilder();
    private final List<Point> points;
    private final double least;
    private final double most;
    private final double worst;

    private CurvePicture(List<Point> points) {
        this.points = points;
        this.least = points.stream().mapToDouble(CurvePicture::hours).min().orElse(1) / 1.3;
        this.most = points.stream().mapToDouble(CurvePicture::hours).max().orElse(2) * 1.3;
        this.worst =
                Math.max(1, points.stream().mapToDouble(Point::falseShare).max().orElse(1)) * 1.08;
    }

    public static String of(List<Point> points) {
        return new CurvePicture(points).draw();
    }

    private String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">",
                WIDTH, HEIGHT);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        text(LEFT, 26, "start", "False closes against the time until a true close is told; the dots are misses (N)");
        axes();
        for (int i = 0; i < Curve.GAPS.size(); i++) {
            Duration gap = Curve.GAPS.get(i);
            line(points.stream().filter(point -> point.gap().equals(gap)).toList(), COLOURS.get(i));
            int y = TOP + 20 + 20 * i;
            add("<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>", WIDTH - RIGHT + 30, y - 4, COLOURS.get(i));
            text(WIDTH - RIGHT + 42, y, "start", "gap " + gap.toHours() + " h");
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        add("<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#444444\"/>", LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT);
        HOURS.stream().filter(hours -> hours >= least && hours <= most).forEach(hours -> {
            add("<path d=\"M%.1f %d v6\" stroke=\"#444444\"/>", x(hours), HEIGHT - BOTTOM);
            text(x(hours), HEIGHT - BOTTOM + 20, "middle", "%.0f h".formatted(hours));
        });
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 16, "middle", "median delay of a true close (logarithmic)");
        for (int i = 0; i <= 5; i++) {
            double share = worst * i * i / 25;
            text(LEFT - 8, y(share) + 4, "end", String.format(Locale.ROOT, worst < 20 ? "%.1f" : "%.0f", share));
        }
        text(LEFT, TOP - 8, "start", "false closes in a thousand closes (by the root)");
    }

    private void line(List<Point> gap, String colour) {
        StringBuilder path = new StringBuilder();
        for (Point point : gap) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f ", x(hours(point)), y(point.falseShare())));
        }
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                path.toString().strip(), colour);
        for (Point point : gap) {
            double x = x(hours(point));
            double y = y(point.falseShare());
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", x, y, colour);
            text(x + 6, y - 6, "start", Integer.toString(point.misses()));
        }
    }

    private static double hours(Point point) {
        return Math.max(0.05, point.delay().toMinutes() / 60.0);
    }

    private double x(double hours) {
        double share = StrictMath.log(hours / least) / StrictMath.log(most / least);
        return LEFT + share * (WIDTH - RIGHT - LEFT);
    }

    /** By its root, so that the few that matter are told apart. */
    private double y(double share) {
        return HEIGHT - BOTTOM - Math.sqrt(share / worst) * (HEIGHT - BOTTOM - TOP);
    }

    private void text(double x, double y, String anchor, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
