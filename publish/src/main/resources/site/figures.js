// Draws a chart above each table of figures. The table says everything; without this script it stands alone.
const Plot = window.uPlot;
const HEIGHT = 220;
const plots = [];

// Colours of the page, which uPlot's canvas cannot look up by itself.
function colour(name) {
  const probe = document.createElement("i");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

const number = (cell) => Number(cell.textContent.replace(/[^\d.-]/g, ""));

// Columns of the class "value" are the series; the first column is the day or the row's number.
function read(table) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  const series = heads.flatMap((head, i) =>
    head.classList.contains("value") ? [{ label: head.textContent, values: rows.map((row) => number(row.cells[i])) }] : []);
  const x = rows.map((row, i) => {
    const day = row.querySelector("time");
    return day ? Date.parse(day.dateTime) / 1000 : i + 1;
  });
  const names = rows.map((row) => [...row.cells].filter((cell) => cell.querySelector("a, time") || !/^[\d\s]*$/.test(cell.textContent))
    .map((cell) => cell.textContent.trim()).join(" → "));
  return { x, series, names };
}

function draw(table) {
  const { x, series, names } = read(table);
  const bars = table.dataset.chart === "bars";
  const colours = [colour("accent"), colour("note")];
  const quiet = { stroke: colour("quiet"), grid: { stroke: colour("line"), width: 1 }, ticks: { show: false },
    font: `12px ${getComputedStyle(document.body).fontFamily}` };
  const holder = document.createElement("div");
  holder.className = "chart";
  holder.setAttribute("aria-hidden", "true"); // the table says the same
  table.closest("details").before(holder);
  const shapes = series.map(({ label }, i) => ({
    label,
    stroke: colours[i % 2],
    width: 2,
    fill: bars ? colours[i % 2] : undefined,
    paths: bars ? Plot.paths.bars({ size: [0.7 / series.length, 60], align: series.length > 1 ? (i ? 1 : -1) : 0, radius: 0.15 }) : undefined,
    points: { show: !bars && x.length < 40 },
  }));
  const lowest = { label: "", value: (plot, at, s, i) => (i === null ? "" : names[i]) };
  const plot = new Plot({
    width: holder.clientWidth,
    height: HEIGHT,
    scales: { x: { time: !bars, range: bars ? (p, low, high) => [low - 0.6, high + 0.6] : undefined },
      y: { range: (p, low, high) => [0, Math.max(10, high * 1.05)] } },
    axes: [{ ...quiet, grid: { show: false }, incrs: bars ? [1, 2, 5, 10] : undefined,
      values: bars ? (p, splits) => splits.map((at) => (Number.isInteger(at) && names[at - 1] !== undefined ? at : "")) : undefined },
      { ...quiet, size: 56, incrs: [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000] }],
    series: [bars ? lowest : { label: "", value: "{YYYY}-{MM}-{DD}" }, ...shapes],
    cursor: { points: { show: !bars }, drag: { x: false, y: false } },
  }, [x, ...series.map(({ values }) => values)], holder);
  plots.push({ plot, holder });
  table.closest("details").open = false;
}

function drawAll() {
  for (const { plot, holder } of plots.splice(0)) {
    plot.destroy();
    holder.remove();
  }
  document.querySelectorAll("table[data-chart]").forEach(draw);
}

if (Plot) {
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  new ResizeObserver(() => plots.forEach(({ plot, holder }) =>
    plot.setSize({ width: holder.clientWidth, height: HEIGHT }))).observe(document.querySelector(".analytics"));
}
