import { describe, expect, it } from 'vitest';
import { caddyfile } from '../../../src/publishing/hosts/caddy.ts';
import { nginxConfiguration } from '../../../src/publishing/hosts/nginx.ts';
import { facts } from './facts.ts';

// What they do is tested with the servers themselves, in tests/serving.
const writers = [
  ['nginx', nginxConfiguration],
  ['Caddy', caddyfile],
] as const;

describe.each(writers)('the configuration of %s', (_, write) => {
  it('names the host and the folder, and is alike for alike facts', () => {
    expect(write(facts)).toContain('www.site.example');
    expect(write(facts)).toContain('/var/www/a-site');
    expect(write(facts)).toBe(write(structuredClone(facts)));
  });

  it.each(['"', '\\', '\n'])('takes no value with %j in it, which would end or change it', (sign) => {
    const rules = [{ pattern: '/*', headers: { A: `a${sign}b` } }];
    expect(() => write({ ...facts, rules })).toThrow('would not read this as it stands');
  });
});

it('nginx is handed no value with a variable in it, Caddy none with a placeholder', () => {
  const rules = (value: string) => ({ ...facts, rules: [{ pattern: '/*', headers: { A: value } }] });
  expect(() => nginxConfiguration(rules('$host'))).toThrow('as it stands');
  expect(() => caddyfile(rules('{host}'))).toThrow('as it stands');
});
