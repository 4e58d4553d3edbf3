/// The mechanisms of supervising heads 监督机制, and where each is served: data that a test holds against the program.
@NullMarked
package mingjian.infra.mechanisms;

import org.jspecify.annotations.NullMarked;
