import * as z from 'zod/mini';

// Extension pages forbid eval; zod tries it for speed and would log a violation. Whoever parses imports this file first.
z.config({ jitless: true });
