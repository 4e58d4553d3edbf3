/// What rules and readers must know across aggregates: the facts of others for a decider, the grants of an account for a viewer.
@NullMarked
package mingjian.infra.facts;

import org.jspecify.annotations.NullMarked;
