import type { APIRoute } from 'astro';
import { KIOSK_PATH } from '../../kiosk/wire.ts';
import { kioskStaff } from '../../texts/kiosk.ts';

const icon = (side: number) => ({
  src: `/kiosk/bieu-tuong-${side}.png`,
  sizes: `${side}x${side}`,
  type: 'image/png',
  purpose: 'any maskable',
});

/** By which a browser installs the tablet's page as an app of its own. */
export const GET: APIRoute = ({ locals }) => {
  const { department } = locals.release.content;
  const manifest = {
    name: `${kioskStaff.title} – ${department.name}`,
    short_name: kioskStaff.shortTitle,
    description: kioskStaff.description,
    lang: 'vi',
    start_url: KIOSK_PATH,
    scope: KIOSK_PATH,
    id: KIOSK_PATH,
    display: 'fullscreen',
    background_color: '#ffffff',
    theme_color: '#9e0f18',
    icons: [icon(192), icon(512)],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
