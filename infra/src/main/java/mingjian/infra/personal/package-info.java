/// What an account keeps for itself: how far it has read, drafts of forms, where notices go. No facts of a case, hence beside the log and never in a view.
@NullMarked
package mingjian.infra.personal;

import org.jspecify.annotations.NullMarked;
