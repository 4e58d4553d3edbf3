/// The pages in English. Chinese is what the program speaks; this reads a finished page and puts English in the place of every word it knows. What people recorded
/// stays as they wrote it.
@NullMarked
package mingjian.infra.web.english;

import org.jspecify.annotations.NullMarked;
