/// Units, office-holders, their tenures, who divides the labour how, and who supervises.
@NullMarked
package mingjian.events.registry;

import org.jspecify.annotations.NullMarked;
