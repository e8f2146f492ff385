// The mini-program's engine has no AbortController and no EventTarget; TanStack Query needs both (NervJS/taro#15025).
import 'event-target-polyfill'
import 'yet-another-abortcontroller-polyfill'
