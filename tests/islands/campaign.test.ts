import { describe, expect, it } from 'vitest';
import { campaignIn } from '../../src/islands/campaign.ts';

describe('the campaign in a query', () => {
  it.each([
    ['?availability=99&utm_source=a+b&x=1&utm_term=c%26d', '&utm_source=a+b&utm_term=c%26d'],
    ['?utm_id=7', '?utm_id=7'],
    ['?autm_source=a&compare=utm_source', undefined],
    ['', undefined],
  ])('of %s is %s', (query, campaign) => {
    expect(campaignIn(query)).toBe(campaign);
    const kept = [...new URLSearchParams(campaignIn(query))].map(([key]) => key);
    expect(kept.every((key) => key.startsWith('utm_'))).toBe(true);
  });
});
