/** The part of a DevTools CPU profile that counts here. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Ids of nodes, one per sample, and the microseconds since the sample before. */
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly children?: readonly number[];
  readonly callFrame: { readonly url: string };
}

/** Main-thread time of extension code in one profile. */
export interface OurTime {
  readonly scriptMs: number;
  /** Longest stretch without a sample of anything else, ms. */
  readonly longestMs: number;
}

/** Adds up the samples taken while a script of an extension was on the stack. */
export function ourTimeIn(profile: CpuProfile): OurTime {
  const ours = ourNodes(profile.nodes);
  let total = 0;
  let longest = 0;
  let stretch = 0;
  const deltas = profile.timeDeltas ?? [];
  (profile.samples ?? []).forEach((node, index) => {
    const us = deltas[index] ?? 0;
    if (!ours.has(node)) {
      stretch = 0;
      return;
    }
    total += us;
    stretch += us;
    longest = Math.max(longest, stretch);
  });
  return { scriptMs: total / 1000, longestMs: longest / 1000 };
}

/** Ids of the nodes below a function of ours, layout that we forced included. */
function ourNodes(nodes: readonly ProfileNode[]): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const take = (id: number) => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) take(child);
  };
  for (const node of nodes) {
    if (node.callFrame.url.startsWith('chrome-extension://')) take(node.id);
  }
  return ours;
}
