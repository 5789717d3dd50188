/** What went wrong on a page of ours, and how to go on. */
export const TROUBLE_WORDS = {
  'timed-out': 'No answer within ten seconds. The browser may be busy: try again.',
  'no-answer':
    'Lookthrough’s background did not start. Try again; if that fails, close the browser and open it again.',
  'extension-updated': 'Lookthrough was updated. Close this page and open it again.',
  'not-allowed': 'This page may not ask for that. Please report it as a fault.',
  failed:
    'Something went wrong inside Lookthrough. Try again; Diagnostics in the settings name the fault.',
  'disk-full':
    'The disk is full, so this was not kept. Everything from before is still there. Free some space and try again.',
  'bad-reply': 'The answer could not be read. Close this page and open it again.',
  cancelled: 'The question was withdrawn.',
  'no-copying': 'The browser did not allow copying here.',
  'no-picture': 'The browser could not draw the picture. Save the SVG instead.',
} as const;
