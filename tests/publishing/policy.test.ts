import { describe, expect, it } from 'vitest';
import { type Headers, headerRules, headersFor, policyDirectives } from '../../src/publishing/headers.ts';
import { observatoryFindings, observatoryScore } from './observatory.ts';
import { policyFaults } from './policy-faults.ts';

const rules = headerRules(
  [...policyDirectives, "script-src 'self' 'sha256-abc='", "style-src 'self' 'sha256-def='"].join('; '),
);
const html = '<script type="module" src="/_astro/a.js" integrity="sha384-abc"></script>';
const page = headersFor(rules, '/articles/a/');
const embed = headersFor(rules, '/embed/uptime/');
const search = headersFor(rules, '/search/');

describe('the headers of this site', () => {
  it('have the highest grade of Mozilla’s Observatory, and more than it asks for', () => {
    for (const headers of [page, search])
      expect(observatoryScore({ headers, html })).toBeGreaterThanOrEqual(130);
    expect(observatoryScore({ headers: embed, html })).toBeGreaterThanOrEqual(125);
  });

  it('lose nothing in any of its tests', () => {
    for (const headers of [page, embed, search])
      expect(observatoryFindings({ headers, html }).filter(([, modifier]) => modifier < 0)).toEqual([]);
  });

  it('have a policy with which Google’s CSP Evaluator finds no fault', () => {
    for (const headers of [page, embed, search])
      expect(policyFaults(headers['Content-Security-Policy'] ?? '')).toEqual([]);
  });
});

describe('a policy', () => {
  const withPolicy = (change: (policy: string) => string): Headers => ({
    ...page,
    'Content-Security-Policy': change(page['Content-Security-Policy'] ?? ''),
  });
  const without = (name: string): Headers =>
    Object.fromEntries(Object.entries(page).filter(([key]) => key !== name));

  it.each([
    [
      'that lets any script run',
      (policy: string) => policy.replace("script-src 'self'", 'script-src https:'),
    ],
    ['with eval', (policy: string) => policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'")],
    [
      'with inline styles',
      (policy: string) => policy.replace(/style-src [^;]+/, "style-src 'unsafe-inline'"),
    ],
    ['with pictures by http', (policy: string) => policy.replace('img-src', 'img-src http:')],
    ['with another default', (policy: string) => policy.replace("default-src 'none'", "default-src 'self'")],
    ['that is empty', () => ''],
  ])('%s has a lower score', (_, change) => {
    expect(observatoryScore({ headers: withPolicy(change), html })).toBeLessThan(
      observatoryScore({ headers: page, html }),
    );
  });

  it.each([
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Strict-Transport-Security',
    'Cross-Origin-Resource-Policy',
    'Content-Security-Policy',
  ])('without %s has one too', (name) => {
    expect(observatoryScore({ headers: without(name), html })).toBeLessThan(
      observatoryScore({ headers: page, html }),
    );
  });

  it('whose scripts may be changed on the way, too', () => {
    expect(observatoryScore({ headers: page, html: html.replace(/ integrity="[^"]*"/, '') })).toBe(
      observatoryScore({ headers: page, html }) - 5,
    );
  });

  it.each([
    ["script-src 'unsafe-inline'", /script-src/],
    ["default-src 'none'; script-src *", /script-src/],
    ["script-src data:; object-src 'none'; base-uri 'none'", /data:/],
  ])('such as “%s” has faults that are found', (policy, fault) => {
    expect(policyFaults(policy).join('\n')).toMatch(fault);
  });
});
