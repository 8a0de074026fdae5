package dev.tideline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void shouldShowThatMoreMissesBuyFewerFalseClosesAndCostTime() {
        World world = new World(new WorldSettings(2, 8, 30, 20, Faults.parse("rows-missing=0.3")));
        Curve curve = new Curve(Map.of());
        world.forEachRemaining(inputs -> inputs.forEach(curve::apply));

        List<Curve.Point> points = curve.points(world.truth());

        assertThat(points).hasSize(Curve.MISSES.size() * Curve.GAPS.size());
        Curve.Point hasty = points.get(0);
        Curve.Point patient = points.get(points.size() - 1);
        assertThat(hasty.misses()).isEqualTo(1);
        assertThat(patient.gap()).isEqualTo(Duration.ofHours(24));
        assertThat(hasty.falseCloses()).isGreaterThan(patient.falseCloses());
        assertThat(hasty.delay()).isLessThan(patient.delay());
        assertThat(CurvePicture.of(points))
                .startsWith("<svg")
                .endsWith("</svg>\n")
                .contains("gap 24 h")
                .doesNotContain("NaN");
    }
}
