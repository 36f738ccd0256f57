/** What stands in the place of a result of several people that has not arrived, or did not. */
export function ResultLater({ failed }: { readonly failed: boolean }) {
  return (
    <section class="result" role="region" aria-labelledby="result">
      <h2 id="result">Result</h2>
      <p role={failed ? 'alert' : 'status'} class="notice notice--warn">
        {failed
          ? 'The result of all could not be loaded. Reload the page. All answers are kept.'
          : 'Loading the result of all.'}
      </p>
    </section>
  );
}
