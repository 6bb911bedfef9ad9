/** What the site calls itself, and where it lives; `SITE_URL` sets the address of a real publication. */
export const site = {
  name: 'The Availability Advisor',
  tagline: 'Understand and calculate the availability of IT services',
  description:
    'Articles on fault tolerance, high availability and disaster recovery whose numbers you can change, and the exact calculators behind them.',
  url: process.env.SITE_URL ?? 'https://availability-advisor.example',
  language: 'en-GB',
  author: 'The Availability Advisor',
  /** Where errors are reported. */
  corrections: 'corrections@availability-advisor.example',
} as const;
