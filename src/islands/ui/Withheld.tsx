/** What stands in place of the result. */
export function Withheld() {
  return (
    <section class="result" role="region" aria-labelledby="result">
      <h2 id="result">Result</h2>
      <p class="result__lead">You see it once you have sent your answers to whoever asked you.</p>
      <p>
        Nobody sees a score before sending, so that each answer is that person’s own. To send yours,
        go to <a href="#share">Send your answers</a>.
      </p>
    </section>
  );
}
