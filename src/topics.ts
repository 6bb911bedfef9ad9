/** What articles are about, with the name of each topic and the sentence on its page. The front matter knows these alone. */
export const topics = {
  uptime: {
    name: 'Uptime',
    about:
      'What a percentage allows, over which period, in whose hours, and how far one year may be from the long run.',
  },
  'fault-tolerance': {
    name: 'Fault tolerance',
    about: 'Systems that carry on through a fault, what that takes, and what it cannot cure.',
  },
  'high-availability': {
    name: 'High availability',
    about:
      'Stopping seldom and starting again soon: failover, restart, coverage and what they cost in minutes.',
  },
  'disaster-recovery': {
    name: 'Disaster recovery',
    about: 'Starting again somewhere else: distance, lost data, and the time that deciding takes.',
  },
  cost: {
    name: 'Cost',
    about:
      'What an hour of downtime costs, what a guarantee pays, and when the dearer system is the cheaper one.',
  },
  storage: {
    name: 'Storage',
    about: 'What mirrored disks save, what they leave out, and the host between them and the application.',
  },
  vdi: {
    name: 'Virtual desktops',
    about:
      'A thousand people on a few hosts and one broker: who is hit, and how long the queue is afterwards.',
  },
  migration: {
    name: 'Migration',
    about:
      'Leaving one platform for another: licences, dual running, and the downtime on both sides of the sum.',
  },
} as const;

/** The name of a topic in addresses and front matter. */
export type Topic = keyof typeof topics;
