const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' };

/** Names a machine as PocketBase's archives do, e.g. `linux_amd64`. */
export function targetName(platform: string = process.platform, arch: string = process.arch): string {
  return `${platform}_${ARCHITECTURES[arch] ?? arch}`;
}
