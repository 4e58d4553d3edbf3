/// A store as a folder that can be put away: the log, its tree with the checkpoints, the accounts. Taken beside running servers.
@NullMarked
package mingjian.infra.backup;

import org.jspecify.annotations.NullMarked;
