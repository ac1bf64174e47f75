/**
 * Sends a form again, whatever breaks, until it is thanked for.
 *
 * @returns where the thank-you is, and how often it was sent
 * @throws Error when the form comes back with a fault of the sender
 */
export async function untilThanked(
  send: () => Promise<Response>,
  pause: () => Promise<void>,
): Promise<{ location: string; times: number }> {
  for (let times = 1; ; times += 1) {
    const response = await send().catch(() => null);
    if (response?.status === 303) return { location: response.headers.get('location') ?? '', times };
    if (response !== null && response.status < 500) {
      throw new Error(`The form answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
    }
    await pause();
  }
}
