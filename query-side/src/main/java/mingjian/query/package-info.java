/// What people look at: one package per view, each a pure fold over recorded events.
@NullMarked
package mingjian.query;

import org.jspecify.annotations.NullMarked;
