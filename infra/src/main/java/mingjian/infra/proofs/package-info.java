/// Proofs that an outsider can check: a Merkle tree over the commits, signed checkpoints, proof files. Reads the log through its port only;
/// all that lies here can be deleted and is made again from the log, but for the checkpoints.
@NullMarked
package mingjian.infra.proofs;

import org.jspecify.annotations.NullMarked;
