/// Files that are handed in with papers: kept under the hash of their content, outside log and views.
@NullMarked
package mingjian.infra.attachments;

import org.jspecify.annotations.NullMarked;
