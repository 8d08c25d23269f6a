// Draws a chart above each table of figures. The table says everything; without this script it stands alone.
const Plot = window.uPlot;
const language = document.documentElement.lang || "en";
const LINES_HEIGHT = 240;
const BAR = 15;
const GAP = 11;
const NAME = 20;
const NARROW = 520;
const DAY = 86_400;
const plots = [];

// Colours of the page, which a canvas cannot look up by itself.
function colour(name) {
  const probe = document.createElement("i");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

const font = (size) => `${size}px ${getComputedStyle(document.body).fontFamily}`;
const number = (cell) => Number(cell.textContent.replace(/[^\d.-]/g, ""));
const faint = (rgb) => rgb.replace("rgb(", "rgba(").replace(")", ", .12)");

// Columns of the class "value" are the series; days, links and words name the rows.
function read(table) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  const series = heads.flatMap((head, i) => (head.classList.contains("value")
    ? [{ label: head.textContent, values: rows.map((row) => number(row.cells[i])) }] : []));
  const days = rows.map((row) => Date.parse(row.querySelector("time")?.dateTime) / 1000);
  const names = rows.map((row) => [...row.cells]
    .filter((cell) => !/^[\d\s]*$/.test(cell.textContent) && !cell.matches(".value, .number"))
    .map((cell) => cell.textContent.trim()).join(" → "));
  return { series, days, names };
}

// The series by colour; what the mouse points at is said here too.
function key(series) {
  const line = document.createElement("p");
  line.className = "key";
  const values = series.map(({ label }, i) => {
    const item = document.createElement("span");
    item.className = `series-${i}`;
    const value = document.createElement("b");
    item.append(`${label} `, value);
    line.append(item);
    return value;
  });
  const at = document.createElement("time");
  line.append(at);
  return { line, say: (day, i) => {
    at.textContent = day;
    values.forEach((value, s) => { value.textContent = i === null ? "" : series[s].values[i]; });
  } };
}

const unseen = { legend: { show: false }, select: { show: false } };
const axis = () => ({ stroke: colour("quiet"), font: font(12), ticks: { show: false }, grid: { stroke: colour("line"), width: 1 } });
const colours = () => [colour("accent"), colour("note")];

function lines({ series, days }, holder, width) {
  const words = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
  const day = (at) => words.format(at * 1000);
  const { line, say } = key(series);
  holder.append(line);
  return new Plot({
    ...unseen, width, height: LINES_HEIGHT,
    tzDate: (at) => Plot.tzDate(new Date(at * 1000), "UTC"),
    scales: { x: { time: true }, y: { range: (plot, low, high) => [0, Math.max(10, high * 1.08)] } },
    axes: [
      { ...axis(), grid: { show: false }, size: 30, space: 80, incrs: [1, 2, 7, 14, 28, 91, 182].map((days) => days * DAY),
        values: (plot, splits) => splits.map(day) },
      { ...axis(), size: 48, incrs: [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000] },
    ],
    series: [{}, ...series.map(({ label }, i) => ({ label, stroke: colours()[i % 2], width: 2,
      fill: faint(colours()[i % 2]), points: { show: days.length < 40, size: 6, fill: colours()[i % 2] } }))],
    cursor: { drag: { x: false, y: false }, y: false },
    hooks: { setCursor: [({ cursor: { idx } }) => say(idx == null ? "" : day(days[idx]), idx ?? null)] },
  }, [days, ...series.map(({ values }) => values)], holder);
}

const pen = document.createElement("canvas").getContext("2d");

function widest(names) {
  pen.font = font(13);
  return Math.ceil(Math.max(0, ...names.map((name) => pen.measureText(name).width)));
}

function shortened(name, width) {
  pen.font = font(13);
  if (pen.measureText(name).width <= width) return name;
  let end = name.length;
  while (end > 1 && pen.measureText(`${name.slice(0, end)}…`).width > width) end--;
  return `${name.slice(0, end).trimEnd()}…`;
}

// Lying bars, so that there is room for names: beside them, or above where the page is narrow.
function bars({ series, names }, holder, width) {
  if (series.length > 1) holder.append(key(series).line);
  const narrow = width < NARROW;
  const room = narrow ? 0 : Math.min(14 + widest(names), Math.round(width * 0.5));
  const places = names.map((name, i) => i + 1);
  const thickness = BAR * series.length;
  const row = thickness + (narrow ? GAP + NAME : GAP);
  const most = Math.max(...series.flatMap(({ values }) => values), 10);
  const beside = { ...axis(), side: 3, size: room, gap: 10, font: font(13), stroke: colour("ink"), grid: { show: false }, incrs: [1],
    space: 1, splits: () => places, values: () => names.map((name) => shortened(name, room - 14)) };
  return new Plot({
    ...unseen, width, height: names.length * row + GAP,
    scales: { x: { time: false, ori: 1, dir: -1, range: [0.5, names.length + 0.5] }, y: { ori: 0, dir: 1, range: [0, most] } },
    axes: [narrow ? { show: false } : beside, { show: false }],
    padding: [narrow ? NAME / 2 : 0, 44, 0, 0],
    series: [{}, ...series.map(({ label }, i) => ({ label, fill: colours()[i % 2], width: 0, points: { show: false },
      paths: Plot.paths.bars({ size: [thickness / row / series.length, BAR], align: alignment(series, i), radius: 0.2 }) }))],
    cursor: { show: false },
    hooks: { draw: [(plot) => write(plot, series, narrow ? names : [])] },
  }, [places, ...series.map(({ values }) => values)], holder);
}

// Of two bars of a row the first stands above.
const alignment = (series, i) => (series.length === 1 ? 0 : i ? 1 : -1);

function write(plot, series, names) {
  const { ctx, bbox } = plot;
  const scale = window.devicePixelRatio;
  const middle = (i) => plot.valToPos(i + 1, "x", true);
  ctx.save();
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colour("quiet");
  ctx.font = font(12 * scale);
  series.forEach(({ values }, s) => values.forEach((value, i) => {
    const shift = alignment(series, s) * BAR / 2 * scale;
    ctx.fillText(value, plot.valToPos(value, "y", true) + 6 * scale, middle(i) + shift);
  }));
  ctx.fillStyle = colour("ink");
  ctx.font = font(13 * scale);
  const above = (BAR * series.length / 2 + NAME / 2) * scale;
  names.forEach((name, i) => ctx.fillText(shortened(name, bbox.width / scale), bbox.left, middle(i) - above));
  ctx.restore();
}

function draw(table) {
  const details = table.closest("details");
  const holder = document.createElement("div");
  holder.className = "chart";
  holder.setAttribute("aria-hidden", "true"); // the table says the same
  details.before(holder);
  const kind = table.dataset.chart === "bars" ? bars : lines;
  plots.push({ plot: kind(read(table), holder, holder.clientWidth), holder });
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
  document.querySelectorAll("table[data-chart]").forEach((table) => { table.closest("details").open = false; });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (width !== innerWidth) drawAll();
    width = innerWidth;
  });
}
