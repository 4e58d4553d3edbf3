/// A small county to try the system with: posts instead of names, nothing in it ever happened.
@NullMarked
package mingjian.infra.demo;

import org.jspecify.annotations.NullMarked;
