package org.fakeai.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fakeai.bench.plot.BarChart.Bar;
import org.fakeai.bench.plot.LineChart.Line;
import org.fakeai.bench.plot.LineChart.Point;
import org.junit.jupiter.api.Test;

class ChartTest {
  @Test
  void drawsALineThroughItsPoints() {
    List<Point> points = List.of(new Point(10, 0.1), new Point(100, 10));
    Line line = new Line("a < b", Hue.BLUE, Dash.DASHED, points);
    Axis x = Axis.powers("ITL, ms", List.of(10.0, 100.0));
    Axis y = Axis.powers("ms", List.of(0.1, 10.0));

    String svg = new LineChart("Gaps", x, y, List.of(line)).svg();

    assertThat(svg).contains("points=\"70,365 570,40\"").contains("a &lt; b").endsWith("</svg>\n");
  }

  @Test
  void givesTheLongestBarAllTheRoom() {
    Bar small = new Bar("Netty", Hue.GREY, 10);
    Bar great = new Bar("other", Hue.BLUE, 40);

    String svg = new BarChart("CPU", List.of(small, great)).svg();

    assertThat(svg).contains("width=\"107.5\"").contains("width=\"430\"");
  }

  @Test
  void choosesRoundNumbersForAnAxis() {
    Axis axis = Axis.fromZero("req/s", List.of(9_300.0));

    assertThat(axis.max()).isEqualTo(10_000);
    assertThat(axis.ticks()).containsExactly(0.0, 2_000.0, 4_000.0, 6_000.0, 8_000.0, 10_000.0);
  }

  @Test
  void choosesPowersOfTenAroundAllValues() {
    Axis axis = Axis.powers("ms", List.of(0.0, 0.05, 30.0));

    assertThat(axis.min()).isEqualTo(0.01);
    assertThat(axis.max()).isEqualTo(100);
    assertThat(axis.position(1)).isEqualTo(0.5);
  }

  @Test
  void writesNumbersShortly() {
    assertThat(Numbers.shortly(0.1)).isEqualTo("0.1");
    assertThat(Numbers.shortly(12_345)).isEqualTo("12,300");
    assertThat(Numbers.shortly(100)).isEqualTo("100");
  }
}
