import fc from 'fast-check';

/**
 * JSON values made from `sample` by damage at one to three places: a key missing or added, a value of
 * another type. Lengths and ranges stay within bounds, because that is not what guards look at.
 */
export function damaged(sample: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(fc.nat(), OTHER_VALUES), { minLength: 0, maxLength: 3 })
    .map((damages) =>
      damages.reduce<unknown>((value, [place, other]) => damageOnce(value, place, other), sample),
    );
}

/** What stands at the damaged place; `missing` takes the key away. */
const missing = Symbol('missing');
const OTHER_VALUES = fc.constantFrom<unknown>(
  missing,
  missing,
  null,
  true,
  0,
  7,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  'US',
  'AIQ',
  [],
  ['AIQ'],
  [null],
  {},
  { kind: 'refused', reason: 'AIQ' },
);

function damageOnce(value: unknown, place: number, other: unknown): unknown {
  const places = placesIn(value);
  const path = places[place % places.length] ?? [];
  return withValue(value, path, other);
}

type Path = readonly (string | number)[];

/** Every place in a JSON value, the value itself first. */
function placesIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([key, child]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return placesIn(child).map((path) => [step, ...path]);
  });
  return [[], ...inside];
}

function withValue(value: unknown, path: Path, other: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return other === missing ? null : other;
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => {
      if (i !== step) return [item];
      return rest.length === 0 && other === missing ? [] : [withValue(item, rest, other)];
    });
  }
  const entries = Object.entries(value as object).flatMap(([key, child]) => {
    if (key !== step) return [[key, child]];
    return rest.length === 0 && other === missing ? [] : [[key, withValue(child, rest, other)]];
  });
  return Object.fromEntries(entries);
}
