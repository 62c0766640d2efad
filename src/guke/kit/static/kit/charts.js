/* Charts from short declarations: <div data-chart="ID"></div> and <script type="application/json" id="ID">. ECharts loads only where one is.
   {type: "bar"|"line", categories, series: [{name, values, tone, kind, dashed, stack, area}], unit: "money"|"share"|"number", currency}
   {type: "pareto", categories, values, tones, urls, cut: 0.8, unit}   {type: "donut", parts: [{name, value, tone, url}], unit}
   {type: "matrix", points: [{name, x, y, size, tone, group, url, label}], x: {title, cut, min, max, unit}, y: {…}, size: {title, unit}, corners: [top left, top right, bottom left, bottom right]}
   {type: "radar", axes: [{name, max}], series: [{name, values, dashed}]}   {type: "heat", x, y, values: [[column, row, value]], unit} */
(function () {
  "use strict";
  const root = document.documentElement;
  const chinese = root.lang.startsWith("zh");
  const ORDER = ["info", "warn", "cyan", "violet", "good", "bad", "plain"];
  const NAMES = { info: "--heat-4", blue: "--heat-4", primary: "--heat-4", A: "--heat-4", S: "--gold-strong", B: "--cyan-strong", C: "--plain-strong", red: "--bad-strong", green: "--good-strong", soft: "--track" };
  const live = new Map();

  const css = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const colour = (tone, at) => css(NAMES[tone] || (tone ? "--" + tone + "-strong" : NAMES[ORDER[at % 7]] || "--" + ORDER[at % 7] + "-strong"));
  const digits = (value, places) => value.toLocaleString("en-US", { maximumFractionDigits: places });
  const escape = (text) => String(text).replace(/[&<>"']/g, (c) => "&#" + c.charCodeAt(0) + ";");

  function short(value) {
    const steps = chinese ? [[1e8, " 亿"], [1e4, " 万"]] : [[1e9, "B"], [1e6, "M"], [1e3, "K"]];
    const step = steps.find(([size]) => Math.abs(value) >= size);
    if (!step) return digits(value, 0);
    const scaled = value / step[0];
    return digits(scaled, Math.abs(scaled) >= 100 ? 0 : Math.abs(scaled) >= 10 ? 1 : 2) + step[1];
  }
  function text(value, unit) {
    if (value === null || value === undefined) return "–";
    if (unit === "share") return digits(value * 100, 1) + "%";
    return unit === "money" ? short(value) : digits(value, 1);
  }

  function tip(rows) {
    return { trigger: "item", confine: true, backgroundColor: css("--card"), borderColor: css("--line-strong"), textStyle: { color: css("--text"), fontSize: 12.5 }, ...rows };
  }
  const label = () => ({ color: css("--muted"), fontSize: 11.5 });
  function axis(values) {
    return { type: "category", data: values, axisTick: { show: false }, axisLine: { lineStyle: { color: css("--line-strong") } }, axisLabel: { ...label(), hideOverlap: true } };
  }
  function scale(unit, more) {
    return { type: "value", splitLine: { lineStyle: { color: css("--line") } }, axisLabel: { ...label(), formatter: (value) => text(value, unit) }, ...more };
  }
  const legend = (more) => ({ top: 0, right: 4, itemWidth: 10, itemHeight: 10, itemGap: 14, icon: "roundRect", textStyle: { color: css("--text-2"), fontSize: 12 }, ...more });
  const frame = (more) => ({ left: 8, right: 12, top: 34, bottom: 6, containLabel: true, ...more });

  function bars(spec) {
    const series = spec.series.map((one, at) => {
      const kind = one.kind || spec.type;
      const ink = colour(one.tone, at);
      const base = { name: one.name, type: kind, data: one.values.map((value, i) => (one.urls ? { value, url: one.urls[i] } : value)), itemStyle: { color: ink }, stack: one.stack };
      if (kind === "bar") return { ...base, barMaxWidth: 22, itemStyle: { color: ink, borderRadius: one.stack ? 0 : [4, 4, 0, 0] } };
      return { ...base, smooth: 0.25, symbolSize: 5, showSymbol: one.values.length < 40, lineStyle: { width: 2, color: ink, type: one.dashed ? "dashed" : "solid" }, areaStyle: one.area ? { color: ink, opacity: 0.1 } : undefined };
    });
    const names = { legend: legend({ show: series.length > 1 }), tooltip: tip({ trigger: "axis", valueFormatter: (value) => text(value, spec.unit) }) };
    const [flat, tall] = [axis(spec.categories), scale(spec.unit)];
    return { ...names, grid: frame({ top: series.length > 1 ? 34 : 12 }), xAxis: spec.across ? tall : flat, yAxis: spec.across ? { ...flat, inverse: true } : tall, series };
  }

  function pareto(spec) {
    const whole = spec.whole || spec.values.reduce((sum, value) => sum + value, 0);
    let running = 0;
    const curve = spec.values.map((value) => (running += value) / whole);
    const tones = spec.tones || [];
    const line = { type: "line", yAxisIndex: 1, data: curve, name: spec.names ? spec.names[1] : "", smooth: true, symbol: "none", lineStyle: { width: 2, color: colour("bad") }, areaStyle: { color: colour("bad"), opacity: 0.06 } };
    if (spec.cut) line.markLine = { symbol: "none", silent: true, lineStyle: { color: css("--muted"), type: "dashed" }, label: { formatter: text(spec.cut, "share"), color: css("--muted"), position: "insideEndTop" }, data: [{ yAxis: spec.cut }] };
    return {
      tooltip: tip({ trigger: "axis", formatter: (rows) => `<b>${escape(rows[0].name)}</b><br>${text(rows[0].value, spec.unit)} · ${text(curve[rows[0].dataIndex], "share")}` }),
      grid: frame({ top: 14 }), xAxis: { ...axis(spec.categories), axisLabel: { ...label(), rotate: spec.categories.length > 8 ? 40 : 0, width: 76, overflow: "truncate" } },
      yAxis: [scale(spec.unit), scale("share", { max: 1, splitLine: { show: false } })],
      series: [{ type: "bar", name: spec.names ? spec.names[0] : "", barMaxWidth: 22, data: spec.values.map((value, i) => ({ value, url: (spec.urls || [])[i], itemStyle: { color: colour(tones[i] || "info"), borderRadius: [4, 4, 0, 0] } })) }, line],
    };
  }

  function matrix(spec) {
    const biggest = Math.max(...spec.points.map((point) => point.size || 0), 1);
    const ends = (name, at) => (spec[name].min !== undefined ? spec[name][at] : undefined);
    const [cutX, cutY] = [spec.x.cut, spec.y.cut];
    const low = { x: ends("x", "min") ?? "min", y: ends("y", "min") ?? "min" };
    const area = (tone, from, to, position, name) => [{ coord: from, name, itemStyle: { color: colour(tone), opacity: 0.07 }, label: { position, color: css("--muted"), fontSize: 11.5 } }, { coord: to }];
    const corners = spec.corners || ["", "", "", ""];
    const quarters = cutX === undefined ? [] : [
      area("warn", [low.x, cutY], [cutX, ends("y", "max") ?? "max"], "insideTopLeft", corners[0]), area("info", [cutX, cutY], [ends("x", "max") ?? "max", ends("y", "max") ?? "max"], "insideTopRight", corners[1]),
      area("plain", [low.x, low.y], [cutX, cutY], "insideBottomLeft", corners[2]), area("good", [cutX, low.y], [ends("x", "max") ?? "max", cutY], "insideBottomRight", corners[3])];
    const groups = [...new Set(spec.points.map((point) => point.group || ""))];
    const series = groups.map((group, at) => ({
      type: "scatter", name: group, clip: false, itemStyle: { color: colour((spec.points.find((point) => (point.group || "") === group) || {}).tone || group, at) }, labelLayout: { hideOverlap: true }, emphasis: { focus: "self" },
      data: spec.points.filter((point) => (point.group || "") === group).map((point) => ({
        name: point.name, value: [point.x, point.y, point.size || 0], url: point.url, symbolSize: 10 + 32 * Math.sqrt((point.size || 0) / biggest),
        itemStyle: { color: colour(point.tone || group, at), opacity: 0.82, borderColor: css("--card"), borderWidth: 1.5 }, label: { show: !!point.label, formatter: "{b}", position: "top", color: css("--text-2"), fontSize: 11.5 } })),
      markArea: at ? undefined : { silent: true, data: quarters },
      markLine: at || cutX === undefined ? undefined : { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: css("--line-strong"), type: "dashed" }, data: [{ xAxis: cutX }, { yAxis: cutY }] },
    }));
    const line = (name) => scale(spec[name].unit, { name: spec[name].title, nameLocation: "middle", nameTextStyle: { color: css("--muted"), fontSize: 12 }, nameGap: name === "x" ? 28 : 44, min: ends(name, "min"), max: ends(name, "max"), scale: true, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: css("--line") } } });
    const show = (point) => `<b>${escape(point.name)}</b><br>${escape(spec.x.title)} ${text(point.value[0], spec.x.unit)}<br>${escape(spec.y.title)} ${text(point.value[1], spec.y.unit)}` + (spec.size ? `<br>${escape(spec.size.title)} ${text(point.value[2], spec.size.unit)}` : "");
    return { legend: legend({ show: groups.length > 1, icon: "circle" }), tooltip: tip({ formatter: show }), grid: frame({ left: 26, bottom: 26, right: 16 }), xAxis: line("x"), yAxis: line("y"), series };
  }

  function donut(spec) {
    return {
      tooltip: tip({ formatter: (part) => `${escape(part.name)}<br><b>${text(part.value, spec.unit)}</b> · ${part.percent}%` }), legend: legend({ top: "middle", right: 0, orient: "vertical" }),
      series: [{ type: "pie", radius: ["56%", "82%"], center: ["36%", "50%"], label: { show: false }, itemStyle: { borderColor: css("--card"), borderWidth: 2, borderRadius: 4 }, data: spec.parts.map((part, at) => ({ name: part.name, value: part.value, url: part.url, itemStyle: { color: colour(part.tone, at) } })) }],
    };
  }

  /* Two pictures need no library, and so a page with only these loads none. */
  const SVG = "http://www.w3.org/2000/svg";
  function shape(name, attributes, content) {
    const node = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    if (content !== undefined) node.textContent = content;
    return node;
  }

  function radar(spec, place) {
    const [centre, reach, turn] = [150, 96, (2 * Math.PI) / spec.axes.length];
    const spot = (at, part) => [centre + reach * part * Math.sin(at * turn), centre - 10 - reach * part * Math.cos(at * turn)];
    const ring = (parts) => parts.map((part, at) => spot(at, part).map((number) => number.toFixed(1)).join(",")).join(" ");
    const drawing = shape("svg", { viewBox: "0 0 300 300", class: "radar" });
    [0.25, 0.5, 0.75, 1].forEach((part) => drawing.append(shape("polygon", { points: ring(spec.axes.map(() => part)), class: "web" })));
    spec.axes.forEach((one, at) => {
      const [[x, y], [far, high]] = [spot(at, 1), spot(at, 1.16)];
      const anchor = Math.abs(far - centre) < 8 ? "middle" : far > centre ? "start" : "end";
      drawing.append(shape("line", { x1: centre, y1: centre - 10, x2: x, y2: y, class: "web" }), shape("text", { x: far, y: high + 4, "text-anchor": anchor }, one.name));
    });
    [...spec.series].reverse().forEach((one) => {
      const at = spec.series.indexOf(one);
      const area = shape("polygon", { points: ring(one.values.map((value, i) => Math.min(1, value / spec.axes[i].max))), class: one.dashed ? "line dashed" : "line" });
      area.style.color = colour(one.tone || (at ? "plain" : "info"));
      area.append(shape("title", {}, one.name + ": " + spec.axes.map((axis_, i) => axis_.name + " " + text(one.values[i], spec.unit)).join(", ")));
      drawing.append(area);
      const key = shape("g", { transform: `translate(${centre - 52 * spec.series.length + at * 104}, 290)` });
      const mark = shape("rect", { width: 9, height: 9, y: -9, rx: 2, fill: colour(one.tone || (at ? "plain" : "info")) });
      key.append(mark, shape("text", { x: 14, y: -1 }, one.name));
      if (spec.series.length > 1) drawing.append(key);
    });
    place.replaceChildren(drawing);
  }

  function heat(spec, place) {
    const highest = Math.max(...spec.values.map((cell) => cell[2]), 1e-9);
    const table = document.createElement("div");
    table.className = "heat";
    table.style.gridTemplateColumns = `max-content repeat(${spec.x.length}, minmax(14px, 1fr))`;
    const add = (content, column, row, className) => {
      const node = document.createElement("span");
      node.textContent = content;
      node.className = className || "";
      node.style.gridArea = `${row} / ${column}`;
      table.append(node);
      return node;
    };
    spec.x.forEach((name, at) => add(name, at + 2, 1, "head"));
    spec.y.forEach((name, at) => add(name, 1, at + 2));
    spec.values.forEach(([column, row, value]) => {
      const cell = add("", column + 2, row + 2, "tile");
      cell.style.background = css("--heat-" + (value > 0 ? Math.max(1, Math.ceil((value / highest) * 5)) : 0));
      cell.title = `${spec.y[row]} · ${spec.x[column]}: ${text(value, spec.unit)}`;
    });
    place.replaceChildren(table);
  }

  const PLAIN = { radar, heat };
  const MAKERS = { bar: bars, line: bars, pareto, matrix, donut };

  function specOf(place) {
    const source = document.getElementById(place.dataset.chart);
    return source ? JSON.parse(source.textContent) : null;
  }

  async function draw(place) {
    const spec = specOf(place);
    if (!spec) return;
    place.setAttribute("role", spec.type === "heat" ? "group" : "img");
    if (!place.hasAttribute("aria-label")) place.setAttribute("aria-label", spec.title || document.title);
    place.classList.toggle("plain", spec.type in PLAIN);
    if (spec.type in PLAIN) { PLAIN[spec.type](spec, place); window.dispatchEvent(new Event("guke:drawn")); return; }
    await window.guke.script("echarts");
    const old = live.get(place);
    if (old) old.dispose();
    const chart = window.echarts.init(place, null, { renderer: "canvas" });
    live.set(place, chart);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches || navigator.webdriver;
    chart.setOption({ animation: !calm, animationDuration: 350, textStyle: { fontFamily: css("--font") }, ...MAKERS[spec.type](spec) });
    chart.on("click", (hit) => { if (hit.data && hit.data.url) location.href = hit.data.url; });
  }

  const prepare = (scope) => scope.querySelectorAll("[data-chart]").forEach(draw);
  const alive = () => { live.forEach((chart, place) => { if (!place.isConnected) { chart.dispose(); live.delete(place); } }); return live; };
  document.addEventListener("DOMContentLoaded", () => prepare(document));
  document.addEventListener("htmx:load", (e) => { if (e.detail.elt !== document.body) prepare(e.detail.elt); });
  document.addEventListener("guke:theme", () => { alive(); prepare(document); });
  let timer = 0;
  window.addEventListener("resize", () => { clearTimeout(timer); timer = setTimeout(() => alive().forEach((chart) => chart.resize()), 120); });
  window.addEventListener("beforeprint", () => alive().forEach((chart) => chart.resize()));
})();
