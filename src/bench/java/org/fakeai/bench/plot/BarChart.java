package org.fakeai.bench.plot;

import java.util.List;
import org.fakeai.bench.plot.Svg.Anchor;

/** Bars from left to right, one below the other. */
public record BarChart(String title, List<Bar> bars) {
  private static final int WIDTH = 760;
  private static final int LEFT = 250;
  private static final int RIGHT = 80;
  private static final int TOP = 45;
  private static final int ROW = 30;
  private static final int THICK = 20;

  /** Copies the bars in. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  /** One bar. */
  public record Bar(String name, Hue hue, double value) {}

  /** The chart as SVG. */
  public String svg() {
    Svg svg = new Svg(WIDTH, TOP + bars.size() * ROW + 10);
    svg.title(20, 24, title);
    double greatest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = TOP + i * ROW;
      double length = bar.value() / greatest * (WIDTH - LEFT - RIGHT);
      svg.text(LEFT - 10, y + 14, Anchor.END, bar.name());
      svg.rectangle(LEFT, y, length, THICK, bar.hue().color());
      svg.text(LEFT + length + 8, y + 14, Anchor.START, Numbers.shortly(bar.value()));
    }
    return svg.end();
  }
}
