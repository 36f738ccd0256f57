/** A JSON document with its licence, as an endpoint's answer. */
export const json = (data: unknown): Response =>
  new Response(
    `${JSON.stringify({ licence: 'CC BY 4.0', source: 'Offshore Engineering Playbook', data }, null, 2)}\n`,
    { headers: { 'Content-Type': 'application/json' } },
  );
