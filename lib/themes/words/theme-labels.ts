/**
 * The themes that fund names claim, with the short label for a badge and the words for a sentence.
 * `quantum-computing` and `data-centre` have evidence of their own and are kept apart from `innovation`.
 */
export interface ThemeLabel {
  /** For the badge and headings: `AI`, `Semiconductors`. */
  readonly short: string;
  /** Within a sentence, after "revenue from": `artificial intelligence`. */
  readonly inSentence: string;
}

export const THEME_LABELS: Readonly<Record<string, ThemeLabel>> = {
  'aerospace-defence-space-drones': {
    short: 'Aerospace & defence',
    inSentence: 'aerospace, defence, space or drones',
  },
  'artificial-intelligence': { short: 'AI', inSentence: 'artificial intelligence' },
  'big-data': { short: 'Big data', inSentence: 'big data' },
  'blockchain-digital-assets': { short: 'Blockchain', inSentence: 'blockchain and digital assets' },
  cannabis: { short: 'Cannabis', inSentence: 'cannabis' },
  'clean-energy': { short: 'Clean energy', inSentence: 'clean energy' },
  climate: { short: 'Climate', inSentence: 'climate solutions' },
  'cloud-computing': { short: 'Cloud', inSentence: 'cloud computing' },
  'copper-rare-earth-miners': {
    short: 'Copper & rare earths',
    inSentence: 'copper or rare-earth mining',
  },
  cybersecurity: { short: 'Cybersecurity', inSentence: 'cybersecurity' },
  'data-centre': { short: 'Data centres', inSentence: 'data centres' },
  'electrification-grid': { short: 'Grid', inSentence: 'electrification and the power grid' },
  'fintech-payments': { short: 'Fintech', inSentence: 'fintech and payments' },
  'gaming-esports-metaverse': { short: 'Gaming', inSentence: 'games, esports or the metaverse' },
  'genomics-biotech': { short: 'Biotech', inSentence: 'genomics and biotechnology' },
  'healthcare-technology': { short: 'Health tech', inSentence: 'healthcare technology' },
  infrastructure: { short: 'Infrastructure', inSentence: 'infrastructure' },
  innovation: { short: 'Innovation', inSentence: 'innovation' },
  internet: { short: 'Internet', inSentence: 'internet business' },
  'lithium-battery-ev': {
    short: 'Lithium & EV',
    inSentence: 'lithium, batteries or electric vehicles',
  },
  'media-streaming': { short: 'Streaming', inSentence: 'media and streaming' },
  'metals-mining': { short: 'Mining', inSentence: 'metals mining' },
  'multi-theme': { short: 'Several themes', inSentence: 'several themes' },
  'national-security': { short: 'Security', inSentence: 'national security' },
  'natural-resources': { short: 'Resources', inSentence: 'natural resources' },
  pharma: { short: 'Pharma', inSentence: 'pharmaceuticals' },
  'precious-metals-miners': {
    short: 'Gold & silver miners',
    inSentence: 'precious-metals mining',
  },
  psychedelics: { short: 'Psychedelics', inSentence: 'psychedelics' },
  'quantum-computing': { short: 'Quantum', inSentence: 'quantum computing' },
  'robotics-automation': { short: 'Robotics', inSentence: 'robotics and automation' },
  semiconductors: { short: 'Chips', inSentence: 'semiconductors' },
  software: { short: 'Software', inSentence: 'software' },
  'technology-real-estate': { short: 'Tech real estate', inSentence: 'technology real estate' },
  travel: { short: 'Travel', inSentence: 'travel' },
  'uranium-nuclear': { short: 'Uranium & nuclear', inSentence: 'uranium and nuclear power' },
  water: { short: 'Water', inSentence: 'water' },
};

/** The label of a theme id; an id without one (a new theme) is shown by its own words. */
export function themeLabelOf(theme: string): ThemeLabel {
  const words = theme.replaceAll('-', ' ');
  return THEME_LABELS[theme] ?? { short: words, inSentence: words };
}
