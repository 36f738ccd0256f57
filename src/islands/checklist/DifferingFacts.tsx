import type { Merged } from '#domain/checklist/deal.ts';

/** Facts that people gave in different ways, with who said what. */
export function DifferingFacts({ merged }: { readonly merged: Merged }) {
  const { differing, people } = merged;
  if (differing.length === 0) return null;
  const nameOf = (place: number) => {
    const person = people[place];
    if (person?.isOwner) return 'this dossier';
    return [person?.name, person?.role?.label].filter(Boolean).join(', ') || 'somebody';
  };
  return (
    <div class="notice">
      <p>
        <strong>People gave these facts in different ways.</strong> Until they agree, a clause
        applies if one of their answers makes it apply.
      </p>
      <ul>
        {differing.map(({ fact, given }) => (
          <li key={fact.id}>
            {fact.question}{' '}
            {given.map(({ options, people: who }, at) => (
              <span key={at}>
                {at > 0 && '; '}
                <strong>{options.map(({ label }) => label).join(', ')}</strong> (
                <bdi>{who.map(nameOf).join('; ')}</bdi>)
              </span>
            ))}
            .
          </li>
        ))}
      </ul>
    </div>
  );
}
