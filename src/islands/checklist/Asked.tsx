/** What whoever opens somebody's link is asked to do. */
export const ASKED = (
  <p>
    <strong>What is asked of you:</strong> look at the clauses that your role leads. The filter
    “Role” shows them. Choose <em>Keep a copy</em>, choose your role, take your own stance, and say
    why where you reject.
  </p>
);
