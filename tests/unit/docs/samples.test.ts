import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, read } from './markdown.ts';

const SAMPLES = 'docs/trien-khai';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a program says of a file, and whether it takes it. */
function judge(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  return status === 0 ? 'ok' : `${stdout}${stderr}`;
}

function isMissing(program: string): boolean {
  return spawnSync(program, ['--help']).error !== undefined;
}

describe('the web server in front', () => {
  test('nginx logs no address in any of its servers', () => {
    const servers = read(`${SAMPLES}/nginx.conf`)
      .split(/^server \{/m)
      .slice(1);
    expect(servers).toHaveLength(2);
    for (const server of servers) {
      expect(server.match(/^ *access_log .*$/gm)).toEqual(['  access_log off;']);
      // From "alert" down nginx adds the client to what it logs.
      expect(server.match(/^ *error_log .*$/gm)).toEqual(['  error_log /var/log/nginx/thu-tuc.log emerg;']);
    }
  });

  test('nginx passes on the client it saw, not what the client claims', () => {
    expect(read(`${SAMPLES}/nginx.conf`)).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
  });

  test('Caddy leaves out the errors that it logs with addresses', () => {
    expect(read(`${SAMPLES}/Caddyfile`)).toContain('exclude http.log.error http.handlers.reverse_proxy');
  });

  test.skipIf(isMissing('nginx') || isMissing('openssl'))('nginx takes its sample', () => {
    const [key, certificate] = [join(folder, 'privkey.pem'), join(folder, 'fullchain.pem')];
    const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=a.example', '-keyout', key];
    execFileSync('openssl', [...make, '-out', certificate], { stdio: 'ignore' });
    const site = read(`${SAMPLES}/nginx.conf`)
      .replaceAll('/etc/ssl/thu-tuc', folder)
      .replaceAll('/var/log/nginx', folder);
    const whole = `pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${site} }`;
    writeFileSync(join(folder, 'nginx.conf'), whole.replaceAll(/(?<=listen \S*)(80|443)(?=[ ;])/g, '18$1'));
    expect(judge('nginx', '-t', '-c', join(folder, 'nginx.conf'))).toBe('ok');
  });

  test.skipIf(isMissing('caddy'))('Caddy takes its sample', () => {
    expect(
      judge('caddy', 'adapt', '--adapter', 'caddyfile', '--config', join(ROOT, SAMPLES, 'Caddyfile')),
    ).toBe('ok');
  });
});

describe('the service', () => {
  const unit = read(`${SAMPLES}/thu-tuc.service`);

  test('is no root, has no rights of root, and writes to the data folder only', () => {
    for (const line of [
      'User=thu-tuc',
      'CapabilityBoundingSet=',
      'NoNewPrivileges=true',
      'ProtectSystem=strict',
    ]) {
      expect(unit.split('\n')).toContain(line);
    }
    expect(unit).not.toMatch(/^ReadWritePaths=/m);
    expect(read(`${SAMPLES}/cai-dat.env`)).toContain(
      `DATA_DIR=/var/lib/${/^StateDirectory=(.*)$/m.exec(unit)?.[1]}\n`,
    );
  });

  test('starts a script that is there', () => {
    const script = /^ExecStart=\/usr\/bin\/node (\S+)$/m.exec(unit)?.[1] ?? '?';
    expect(existsSync(join(ROOT, script))).toBe(true);
  });

  test.skipIf(isMissing('systemd-analyze'))('systemd takes its sample', () => {
    // It wants the program to be where the unit says.
    const here = unit.replace('/usr/bin/node', process.execPath);
    writeFileSync(join(folder, 'thu-tuc.service'), here);
    expect(judge('systemd-analyze', 'verify', join(folder, 'thu-tuc.service'))).toBe('ok');
  });
});

describe('the container', () => {
  const containerfile = read('Containerfile');

  test('is no root at the end and cannot change the program', () => {
    expect(containerfile.match(/^USER .*$/gm)?.at(-1)).toBe('USER node');
    expect(containerfile).toContain('COPY --from=build --chown=root:root /opt/thu-tuc /opt/thu-tuc');
  });

  test('runs scripts that are there', () => {
    const scripts = [...containerfile.matchAll(/scripts\/[\w-]+\.mjs/g)].map(([path]) => path);
    expect(scripts.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('takes along nothing of a site that runs in the folder', () => {
    const left = read('.containerignore').split('\n');
    expect(left).toEqual(expect.arrayContaining(['.env', 'data', 'node_modules', 'dist']));
  });
});
