;;; eglot.el --- drives the packaged server from Emacs  -*- lexical-binding: t -*-

;; Diagnostics, hover, completion, definition, rename and formatting, through
;; eglot.  Called by `run', which sets CHIBI_NET and PROJECT.

(require 'package)
;; Where Debian puts packages; -Q leaves it out.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'xref)

(defvar failures 0)
(defun check (what ok &optional got)
  (princ (format "%s%s%s\n" (if ok "ok   " "FAIL ") what
                 (if ok "" (format ": %S" got))))
  (unless ok (setq failures (1+ failures))))

(defun wait-for (condition)
  (let ((tries 600))
    (while (and (> tries 0) (not (funcall condition)))
      (accept-process-output nil 0.1)
      (setq tries (1- tries)))
    (funcall condition)))

;; Nobody is there to be asked.
(fset 'y-or-n-p (lambda (&rest _) t))

(setq eglot-sync-connect 60
      eglot-connect-timeout 60
      eglot-confirm-server-initiated-edits nil
      jsonrpc-default-request-timeout 60)
(add-to-list 'eglot-server-programs
             `(scheme-mode . (,(getenv "CHIBI_NET") "lsp")))

(let* ((project (getenv "PROJECT"))
       (default-directory (file-name-as-directory project))
       (buffer (find-file-noselect (expand-file-name "main.scm" project))))
  (with-current-buffer buffer
    (scheme-mode)
    (apply #'eglot--connect (eglot--guess-contact))
    (eglot--maybe-activate-editing-mode)
    (flymake-mode 1)
    (flymake-start)
    (check "diagnostics" (wait-for (lambda () (flymake-diagnostics)))
           (flymake-diagnostics))
    (let ((problem (car (flymake-diagnostics))))
      (check "diagnostic text"
             (and problem
                  (string-match-p "did you mean open-net-io"
                                  (flymake-diagnostic-text problem)))
             problem))
    (goto-char (point-min))
    (search-forward "make-lis")
    (let ((hover (jsonrpc-request (eglot--current-server-or-lose)
                                  :textDocument/hover
                                  (eglot--TextDocumentPositionParams))))
      (check "hover" (string-match-p "max-conn 128" (format "%S" hover)) hover))
    (goto-char (point-min))
    (search-forward "(open-net-i")
    (let* ((table (eglot-completion-at-point))
           (names (all-completions "open-net-i" (nth 2 table))))
      (check "completion" (member "open-net-io" names) names))
    (goto-char (point-min))
    (search-forward "(twi")
    (let ((found (xref-backend-definitions 'eglot "LSP identifier at point.")))
      (check "definition"
             (and found
                  (string-match-p
                   "tools.sld"
                   (xref-location-group (xref-item-location (car found)))))
             found))
    (goto-char (point-min))
    (search-forward "(twice 21)")
    (let* ((at (eglot--TextDocumentPositionParams))
           (outcome (jsonrpc-request
                     (eglot-current-server) :workspace/executeCommand
                     (list :command "chibi-net.evaluateForm"
                           :arguments (vector (plist-get (plist-get at :textDocument) :uri)
                                              (plist-get at :position)))
                     :timeout nil)))
      (check "evaluated form"
             (equal (string-join (plist-get outcome :values) "\n") "42") outcome))
    (eglot-format-buffer)
    ;; Emacs sends changes when it is idle, which a batch never is.
    (eglot--signal-textDocument/didChange)
    (goto-char (point-min))
    (check "formatting"
           (search-forward "\n  (make-listener-socket\n   (get-address-info" nil t)
           (buffer-string))
    (goto-char (point-min))
    (search-forward "(twi")
    (eglot-rename "double")
    (goto-char (point-min))
    (check "rename" (search-forward "(display (double 21))" nil t) (buffer-string))
    (eglot-shutdown (eglot--current-server-or-lose))))

(princ (format "%d failed\n" failures))
(kill-emacs (if (= failures 0) 0 1))
;;; eglot.el ends here
