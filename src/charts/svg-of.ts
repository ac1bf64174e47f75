import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import * as echarts from 'echarts/core';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { escapeXml } from '../lib/escape-xml.ts';

echarts.use([BarChart, CustomChart, LineChart, GridComponent, SVGRenderer]);

/** What a reader who sees no picture is told. */
export interface ChartWords {
  title: string;
  description: string;
}

/** `style="fill:red;stroke:none"` as attributes, which need no leave from a content security policy. */
function withoutStyles(svg: string): string {
  return svg.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ style="([^"]*)"/g, (_, style: string) =>
    style
      .split(';')
      .map((declaration) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(declaration))
      .filter((found) => found !== null)
      .map(([, name = '', value = '']) => ` ${name}="${value}"`)
      .join(''),
  );
}

/** Draws a chart as an SVG document with title and description; only on the server. */
export function svgOf(
  option: EChartsCoreOption,
  { width, height }: { width: number; height: number },
  { title, description }: ChartWords,
): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    const words = `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`;
    return withoutStyles(chart.renderToSVGString()).replace(/(<svg\b[^>]*)>/, `$1 role="img">${words}`);
  } finally {
    chart.dispose();
  }
}
