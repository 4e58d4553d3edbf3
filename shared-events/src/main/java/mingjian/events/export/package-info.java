/// What leaves the system 导出: each file and each standing subscription, who took it, on whose approval (DOMAIN 7.10, 8.1.16).
@NullMarked
package mingjian.events.export;

import org.jspecify.annotations.NullMarked;
