/// The double inquiry: started on approval, its candidates derived, each heard before anything is established.
@NullMarked
package mingjian.command.accountability;

import org.jspecify.annotations.NullMarked;
