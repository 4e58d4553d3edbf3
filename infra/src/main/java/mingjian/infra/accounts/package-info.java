/// Who may sign in. Accounts are no facts of a case: they live beside the log, in a file or a collection of their own, and are made by a job.
@NullMarked
package mingjian.infra.accounts;

import org.jspecify.annotations.NullMarked;
