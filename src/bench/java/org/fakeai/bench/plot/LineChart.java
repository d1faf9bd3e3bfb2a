package org.fakeai.bench.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.fakeai.bench.plot.Svg.Anchor;

/** Lines over two axes, with a legend. */
public record LineChart(String title, Axis x, Axis y, List<Line> lines) {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 190;
  private static final int TOP = 40;
  private static final int BOTTOM = 55;
  private static final String GRID = "#dddddd";

  /** Copies the lines in. */
  public LineChart {
    lines = List.copyOf(lines);
  }

  /** A point, in the units of the axes. */
  public record Point(double x, double y) {}

  /** One line; lines that belong together share a hue. */
  public record Line(String name, Hue hue, Dash dash, List<Point> points) {
    /** Copies the points in. */
    public Line {
      points = List.copyOf(points);
    }
  }

  /** The chart as SVG. */
  public String svg() {
    Svg svg = new Svg(WIDTH, HEIGHT);
    svg.title(LEFT, 24, title);
    grid(svg);
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, lines.get(i));
      legend(svg, lines.get(i), i);
    }
    return svg.end();
  }

  private void grid(Svg svg) {
    for (double tick : x.ticks()) {
      svg.line(left(tick), TOP, left(tick), HEIGHT - BOTTOM, GRID);
      svg.text(left(tick), HEIGHT - BOTTOM + 18, Anchor.MIDDLE, Numbers.shortly(tick));
    }
    for (double tick : y.ticks()) {
      svg.line(LEFT, top(tick), WIDTH - RIGHT, top(tick), GRID);
      svg.text(LEFT - 8, top(tick) + 4, Anchor.END, Numbers.shortly(tick));
    }
    svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, Anchor.MIDDLE, x.label());
    svg.upright(18, (TOP + HEIGHT - BOTTOM) / 2.0, y.label());
  }

  private void draw(Svg svg, Line line) {
    String points =
        line.points().stream()
            .map(point -> Svg.number(left(point.x())) + "," + Svg.number(top(point.y())))
            .collect(Collectors.joining(" "));
    svg.polyline(points, line.hue().color(), line.dash().pattern());
    line.points().forEach(point -> svg.dot(left(point.x()), top(point.y()), line.hue().color()));
  }

  private static void legend(Svg svg, Line line, int row) {
    double x = WIDTH - RIGHT + 15;
    double y = TOP + 10 + row * 20;
    String stroke =
        Svg.number(x) + "," + Svg.number(y) + " " + Svg.number(x + 30) + "," + Svg.number(y);
    svg.polyline(stroke, line.hue().color(), line.dash().pattern());
    svg.text(x + 38, y + 4, Anchor.START, line.name());
  }

  private double left(double value) {
    return LEFT + x.position(value) * (WIDTH - RIGHT - LEFT);
  }

  private double top(double value) {
    return HEIGHT - BOTTOM - y.position(value) * (HEIGHT - BOTTOM - TOP);
  }
}
